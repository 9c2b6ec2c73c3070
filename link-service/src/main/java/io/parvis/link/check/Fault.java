package io.parvis.link.check;

/** What is wrong with a page, with the rest of a sentence about it. */
record Fault(Trouble trouble, String detail) {}
