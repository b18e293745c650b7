package org.anju.platform.rest;

/** A JAX-RS resource of the platform itself, under {@code /api/v1/platform}; collected by {@link PlatformApi}. */
public interface PlatformResource {}
