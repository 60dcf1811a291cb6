# What a researcher would write in R with data.table: the same two measures on the same table. Rscript trade.R FOLDER RUNS
suppressMessages(library(data.table))
args <- commandArgs(trailingOnly = TRUE)
setDTthreads(2)
runs <- as.integer(args[2])
n <- as.numeric(readLines(file.path(args[1], "rows.txt")))
codes <- readBin(file.path(args[1], "codes.bin"), "integer", n * 4, size = 4)
flow <- data.table(year = codes[seq(1, by = 4, length.out = n)], exporter = codes[seq(2, by = 4, length.out = n)],
                   importer = codes[seq(3, by = 4, length.out = n)], product = codes[seq(4, by = 4, length.out = n)],
                   value = readBin(file.path(args[1], "values.bin"), "double", n, size = 8))
rm(codes); invisible(gc(reset = TRUE))

asymmetry <- function() {
  sums <- flow[, .(value = sum(value)), by = .(year, exporter, importer)]
  world <- rbind(sums[, .(year, state = exporter, value)], sums[, .(year, state = importer, value)])[, .(world = sum(value)), by = .(year, state)]
  pair <- merge(sums[exporter < importer], sums[, .(year, exporter = importer, importer = exporter, back = value)], by = c("year", "exporter", "importer"))
  pair[, trade := value + back]
  pair[world, on = .(year, exporter = state), first := i.world]
  pair[world, on = .(year, importer = state), second := i.world]
  pair[, asymmetry := trade / first - trade / second]
  pair
}

products <- function() {
  one <- flow[year == 2023L & value > 0 & exporter != importer, .(value = sum(value)), by = .(importer, product, exporter)]
  supply <- one[, .(imports = sum(value), squares = sum(value^2)), by = .(importer, product)][squares > 0.4 * imports^2]
  sold <- one[, .(exports = sum(value)), by = .(importer = exporter, product)]
  judged <- one[importer %in% sold$importer, .(suppliers = uniqueN(exporter)), by = importer][suppliers >= 20]
  met <- one[supply[importer %in% judged$importer], on = .(importer, product)][value > 0.5 * imports]
  met <- sold[met, on = .(importer, product)][is.na(exports) | imports > exports]
  met[, .(count = .N, value = sum(value)), by = .(importer, exporter)]
}

measure <- function(name, work, check) {
  times <- numeric(0); cpu <- numeric(0)
  for (run in seq_len(runs)) { t <- system.time(found <- work()); times <- c(times, t[["elapsed"]]); cpu <- c(cpu, t[["user.self"]] + t[["sys.self"]]) }
  cat(name, sprintf("%.2f", median(times)), sprintf("%.2f", mean(cpu)), check(found), "\n")
}
measure("asymmetry", asymmetry, function(r) sprintf("%d %.6f", nrow(r), sum(abs(r$asymmetry))))
measure("products", products, function(r) sprintf("%d %.0f", sum(r$count), sum(r$value)))
peak <- as.numeric(gsub("[^0-9]", "", grep("VmHWM", readLines("/proc/self/status"), value = TRUE))) / 1024
cat("memory", sprintf("%.0f", peak), "\n")
