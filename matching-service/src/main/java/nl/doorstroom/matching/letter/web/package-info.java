/** Explanations over HTTP. */
@NullMarked
package nl.doorstroom.matching.letter.web;

import org.jspecify.annotations.NullMarked;
