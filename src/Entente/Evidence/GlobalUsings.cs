// Figures and charts are words of the house: whatever judges, answers or shows speaks of them.
global using Entente.Evidence;
