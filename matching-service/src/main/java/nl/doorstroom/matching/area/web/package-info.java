/** Tables of postcode areas over HTTP. */
@NullMarked
package nl.doorstroom.matching.area.web;

import org.jspecify.annotations.NullMarked;
