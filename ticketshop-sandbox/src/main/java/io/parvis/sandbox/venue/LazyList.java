package io.parvis.sandbox.venue;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A list that is made while it is gone through and never held: for an export that is larger than the memory. */
final class LazyList<S, T> extends AbstractList<T> {
    private final Supplier<Stream<S>> source;
    private final Function<S, T> making;

    /** @param making an element from its source; not done to count them */
    LazyList(Supplier<Stream<S>> source, Function<S, T> making) {
        this.source = source;
        this.making = making;
    }

    @Override
    public Iterator<T> iterator() {
        return source.get().map(making).iterator();
    }

    @Override
    public T get(int index) {
        return source.get()
                .skip(index)
                .findFirst()
                .map(making)
                .orElseThrow(() -> new IndexOutOfBoundsException("Index " + index));
    }

    @Override
    public int size() {
        return (int) source.get().count();
    }

    @Override
    public boolean isEmpty() {
        return source.get().findAny().isEmpty();
    }
}
