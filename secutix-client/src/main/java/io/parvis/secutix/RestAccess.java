package io.parvis.secutix;

/** Who calls SecuTix's JSON interface. Holds a secret: prints without it. */
public record RestAccess(String virtualOperator, String partner, String secret) {
    @Override
    public String toString() {
        return partner + " of " + virtualOperator;
    }
}
