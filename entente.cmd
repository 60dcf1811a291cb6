@echo off
rem Builds Entente in Release when its sources have changed, then runs it.
setlocal
set "HOME_DIR=%~dp0"
set "APP=%HOME_DIR%.build\app"
where dotnet >nul 2>nul || (echo entente: The .NET SDK 10 is needed and 'dotnet' was not found. Install it: https://dotnet.microsoft.com/download/dotnet/10.0 1>&2 & exit /b 2)
powershell -NoProfile -Command "$b='%APP%\.built'; if (-not (Test-Path $b)) { exit 1 }; $t=(Get-Item $b).LastWriteTimeUtc; $n=Get-ChildItem '%HOME_DIR%src','%HOME_DIR%data','%HOME_DIR%Directory.*.props' -Recurse -File | Where-Object { $_.FullName -notmatch '\\(bin|obj)\\' -and $_.LastWriteTimeUtc -gt $t } | Select-Object -First 1; if ($n) { exit 1 }"
if errorlevel 1 (
  dotnet --list-sdks | findstr /r "^1[0-9]\. ^[2-9][0-9]\." >nul || (echo entente: The .NET SDK 10 is needed; an older one was found. Install it: https://dotnet.microsoft.com/download/dotnet/10.0 1>&2 & exit /b 2)
  echo entente: building once, this takes a minute ... 1>&2
  if exist "%APP%" rmdir /s /q "%APP%"
  dotnet publish "%HOME_DIR%src\Entente.Cli\Entente.Cli.csproj" --configuration Release --use-current-runtime --self-contained false --output "%APP%" -p:PublishReadyToRun=true >"%HOME_DIR%.build.log" 2>&1 || (type "%HOME_DIR%.build.log" 1>&2 & echo entente: The build failed; its words are above. 1>&2 & exit /b 2)
  type nul >"%APP%\.built"
)
dotnet "%APP%\Entente.Cli.dll" %*
exit /b %ERRORLEVEL%
