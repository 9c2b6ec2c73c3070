package io.parvis.secutix;

/** Where a point of sale's catalogue comes from. */
sealed interface Source permits Account, ExportFile {}
