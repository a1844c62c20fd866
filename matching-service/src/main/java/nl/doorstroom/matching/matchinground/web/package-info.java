/** Matching rounds over HTTP. */
@NullMarked
package nl.doorstroom.matching.matchinground.web;

import org.jspecify.annotations.NullMarked;
