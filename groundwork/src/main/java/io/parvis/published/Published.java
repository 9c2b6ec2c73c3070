package io.parvis.published;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A route whose answer is the same for every visitor: it gets an {@code ETag} and may be kept by caches. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Published {
    /** What the request says that makes it another answer. */
    String VARIES = "Accept-Language, Accept-Encoding";

    /** What caches may do with such an answer. */
    String CACHING = "public, max-age=10, stale-while-revalidate=60, stale-if-error=86400";
}
