package ec.atalaya.rules.fact;

import ec.atalaya.rules.table.Transmission;

/** A rule lets a link transmit, on the terms of one row of the table. */
public record TransmissionConclusion(MapLink link, Transmission terms) {}
