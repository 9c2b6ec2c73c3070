package io.parvis.secutix;

import java.nio.file.Path;

/** An export that is kept in a file. */
record ExportFile(Path path) implements Source {}
