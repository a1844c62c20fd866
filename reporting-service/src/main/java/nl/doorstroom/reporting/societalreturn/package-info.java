/**
 * The ledger of societal return: what work is worth by a table of values that a tenant agreed, never added to outcomes. See
 * docs/figures/societal-return.md.
 */
@NullMarked
package nl.doorstroom.reporting.societalreturn;

import org.jspecify.annotations.NullMarked;
