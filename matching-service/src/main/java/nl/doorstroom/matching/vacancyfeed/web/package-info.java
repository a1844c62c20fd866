/** The feed over HTTP. */
@NullMarked
package nl.doorstroom.matching.vacancyfeed.web;

import org.jspecify.annotations.NullMarked;
