/** Matches over HTTP. */
@NullMarked
package nl.doorstroom.matching.match.web;

import org.jspecify.annotations.NullMarked;
