/** Deliveries for the statistic of re-integration over HTTP. */
@NullMarked
package nl.doorstroom.reporting.srg.web;

import org.jspecify.annotations.NullMarked;
