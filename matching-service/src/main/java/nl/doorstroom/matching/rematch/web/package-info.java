/** Re-matches over HTTP. */
@NullMarked
package nl.doorstroom.matching.rematch.web;

import org.jspecify.annotations.NullMarked;
