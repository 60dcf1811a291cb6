# What an R user does: read a year, compute Russia's partner shares.
suppressMessages(library(data.table))
d <- fread(commandArgs(TRUE)[1], colClasses = c(k = "character"), showProgress = FALSE)
t <- rbind(d[i == 643, .(v = sum(v)), by = .(p = j)], d[j == 643, .(v = sum(v)), by = .(p = i)])[, .(v = sum(v)), by = p]
print(head(t[order(-v), .(p, share = round(v / sum(v), 6))], 5))
