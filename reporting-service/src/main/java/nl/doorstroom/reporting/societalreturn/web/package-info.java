/** The table of values, as it is asked for and stated. */
@NullMarked
package nl.doorstroom.reporting.societalreturn.web;

import org.jspecify.annotations.NullMarked;
