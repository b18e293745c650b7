package org.anju.api.parameter;

/** Reads parameters at use time: what an administrator set is in force for the next request, on every node within a second. */
public interface Parameters {
    <T> T get(Parameter<T> parameter);
}
