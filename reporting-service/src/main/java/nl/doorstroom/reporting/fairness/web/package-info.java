/** Cohorts over HTTP. */
@NullMarked
package nl.doorstroom.reporting.fairness.web;

import org.jspecify.annotations.NullMarked;
