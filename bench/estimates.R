# What a researcher would run in R on the same data: glm with dummies for gravity, MCMCpack and pscl for ideal points.
# Rscript estimates.R FOLDER; lines of name, seconds, CPU seconds, and what was found.
args <- commandArgs(trailingOnly = TRUE)
measure <- function(name, work, said) {
  t <- system.time(found <- work())
  cat(name, sprintf("%.2f %.2f", t[["elapsed"]], t[["user.self"]] + t[["sys.self"]]), said(found), "\n")
}

panel <- read.csv(file.path(args[1], "panel.csv"))
panel$exporter_year <- factor(paste(panel$exporter, panel$year))
panel$importer_year <- factor(paste(panel$importer, panel$year))
panel$pair <- factor(paste(panel$exporter, panel$importer))
measure("gravity-small",
  function() glm(flow ~ agreement + currency + exporter_year + importer_year + pair, family = quasipoisson, data = panel, epsilon = 1e-10, maxit = 100),
  function(m) sprintf("%.6f %.6f", coef(m)[["agreement"]], coef(m)[["currency"]]))

# Yes against no, which is what these packages take; abstentions are left out. The chains are far too short to use: thousands of rounds are.
suppressMessages(library(MCMCpack)); suppressMessages(library(pscl))
votes <- read.csv(file.path(args[1], "votes.csv"), colClasses = "character")
votes$yes <- ifelse(votes$choice == "Y", 1, ifelse(votes$choice == "N", 0, NA))
calls <- unique(votes$call); states <- sort(unique(votes$state))
m <- matrix(NA_real_, length(states), length(calls), dimnames = list(states, calls))
m[cbind(match(votes$state, states), match(votes$call, calls))] <- votes$yes
m <- m[, apply(m, 2, function(x) { x <- x[!is.na(x)]; length(unique(x)) == 2 && min(table(x)) >= 3 })]
m <- m[rowSums(!is.na(m)) > 10, ]
session <- as.integer(votes$session[match(colnames(m), votes$call)])
rounds <- 200
measure(sprintf("dynamic-irt-%d-rounds", rounds),
  function() MCMCdynamicIRT1d(m, item.time.map = session - min(session) + 1, theta.constraints = list(USA = "+", RUS = "-"), burnin = 0, mcmc = rounds, thin = 1, verbose = 0, tau2.start = 0.1, a0 = 0, A0 = 0.1, b0 = 0, B0 = 0.1, c0 = -1, d0 = -1, e0 = 0, E0 = 1, store.ability = TRUE, store.item = FALSE),
  function(r) sprintf("%d x %d", nrow(m), ncol(m)))
measure(sprintf("static-irt-%d-rounds", rounds),
  function() ideal(rollcall(m, yea = 1, nay = 0, missing = NA, notInLegis = 9), maxiter = rounds, burnin = 0, thin = 10, verbose = FALSE),
  function(r) sprintf("%d x %d", nrow(m), ncol(m)))
cat("memory", sprintf("%.0f", as.numeric(gsub("[^0-9]", "", grep("VmHWM", readLines("/proc/self/status"), value = TRUE))) / 1024), "\n")
