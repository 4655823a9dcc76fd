package ec.atalaya.access;

import org.jspecify.annotations.Nullable;

/** Somebody who is to be let in. */
public record NewPerson(
        String name, String email, Role role, @Nullable String unit, String language) {}
