package io.parvis.catalog.words;

import io.parvis.language.Text;
import java.util.List;

/**
 * What one thing can be found by.
 *
 * @param names what it is called
 * @param codes found like names, whatever the language
 * @param about what it belongs to: its topics, its place
 * @param descriptions may hold HTML
 */
public record Entry(List<Text> names, List<String> codes, List<Text> about, List<Text> descriptions) {}
