package io.parvis.sandbox.venue;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A list that is made while it is gone through and never held: for an export that is larger than the memory. */
final class LazyList<T> extends AbstractList<T> {
    private final Supplier<Stream<T>> source;

    LazyList(Supplier<Stream<T>> source) {
        this.source = source;
    }

    @Override
    public Iterator<T> iterator() {
        return source.get().iterator();
    }

    @Override
    public T get(int index) {
        return source.get().skip(index).findFirst().orElseThrow(() -> new IndexOutOfBoundsException("Index " + index));
    }

    @Override
    public int size() {
        return (int) source.get().count();
    }

    @Override
    public boolean isEmpty() {
        return !iterator().hasNext();
    }
}
