/** Exports over HTTP. */
@NullMarked
package nl.doorstroom.reporting.export.web;

import org.jspecify.annotations.NullMarked;
