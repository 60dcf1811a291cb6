@echo off
rem Builds Entente in Release when its sources have changed, then runs it.
setlocal EnableExtensions DisableDelayedExpansion
set "ENTENTE_HOME=%~dp0"
set "ENTENTE_APP=%~dp0.build\app"
set "ENTENTE_NEW=%~dp0.build\new"
set "ENTENTE_LOG=%~dp0.build\build.log"

where dotnet >nul 2>nul
if errorlevel 1 goto no_dotnet

rem PowerShell takes the paths from the environment: no character of theirs can end a string. It ends with 1 when a build is due.
powershell -NoProfile -NonInteractive -Command "$h = $env:ENTENTE_HOME; $b = Join-Path $env:ENTENTE_APP '.built'; if (-not (Test-Path -LiteralPath $b)) { exit 1 }; $t = (Get-Item -LiteralPath $b -Force).LastWriteTimeUtc; $f = @(Get-ChildItem -LiteralPath ($h + 'src'), ($h + 'data') -Recurse -File) + @(Get-ChildItem -LiteralPath $h -Filter 'Directory.*.props' -File); $n = @($f | Where-Object { $_.LastWriteTimeUtc -gt $t -and $_.FullName.Substring($h.Length) -notmatch '\\(bin|obj)\\' }); if ($n.Count -gt 0) { exit 1 }; exit 0"
if not errorlevel 1 goto run

dotnet --list-sdks 2>nul | findstr /r "^[1-9][0-9]\." >nul
if errorlevel 1 goto no_sdk

echo entente: building once, this takes a minute ... 1>&2
if not exist "%ENTENTE_HOME%.build" mkdir "%ENTENTE_HOME%.build" 2>nul
2>nul (type nul >"%ENTENTE_LOG%") || goto not_writable
set "DOTNET_CLI_TELEMETRY_OPTOUT=1"
set "DOTNET_NOLOGO=1"
rem From our own folder: a global.json where the user stands may ask for another SDK.
pushd "%ENTENTE_HOME%"
call :start
dotnet publish src\Entente.Cli\Entente.Cli.csproj --configuration Release --use-current-runtime --self-contained false --output "%ENTENTE_NEW%" -p:PublishReadyToRun=true >"%ENTENTE_LOG%" 2>&1
if not errorlevel 1 goto built
call :start
dotnet publish src\Entente.Cli\Entente.Cli.csproj --configuration Release --use-current-runtime --self-contained false --output "%ENTENTE_NEW%" >"%ENTENTE_LOG%" 2>&1
if errorlevel 1 goto build_failed

:built
popd
if exist "%ENTENTE_APP%" rmdir /s /q "%ENTENTE_APP%"
if exist "%ENTENTE_APP%" goto not_writable
move "%ENTENTE_NEW%" "%ENTENTE_APP%" >nul
if errorlevel 1 goto not_writable

:run
dotnet "%ENTENTE_APP%\Entente.Cli.dll" %*
exit /b %ERRORLEVEL%

rem The mark is older than all that is read from now on, so that a change during the build asks for another.
:start
if exist "%ENTENTE_NEW%" rmdir /s /q "%ENTENTE_NEW%"
mkdir "%ENTENTE_NEW%" 2>nul
type nul >"%ENTENTE_NEW%\.built"
exit /b 0

:no_dotnet
echo entente: The .NET SDK 10 is needed and 'dotnet' was not found. Install it: https://dotnet.microsoft.com/download/dotnet/10.0 1>&2
exit /b 2

:no_sdk
echo entente: The .NET SDK 10 is needed; only an older one, or a runtime alone, was found. Install it: https://dotnet.microsoft.com/download/dotnet/10.0 1>&2
exit /b 2

:not_writable
echo entente: Cannot write to "%ENTENTE_HOME%.build". End every Entente that still runs, and make the folder writable or copy Entente to one that is. 1>&2
exit /b 2

:build_failed
popd
type "%ENTENTE_LOG%" 1>&2
echo entente: The build failed; its words are above. 1>&2
exit /b 2
