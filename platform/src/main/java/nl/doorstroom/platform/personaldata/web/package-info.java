/** The service's part of a copy of somebody's data over HTTP. */
@NullMarked
package nl.doorstroom.platform.personaldata.web;

import org.jspecify.annotations.NullMarked;
