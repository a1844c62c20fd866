/** VUM's routes, and its vacancy in and out. */
@NullMarked
package nl.doorstroom.matching.vum.web;

import org.jspecify.annotations.NullMarked;
