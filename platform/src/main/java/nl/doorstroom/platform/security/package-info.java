/** Permissions from the roles of the access token. */
@NullMarked
package nl.doorstroom.platform.security;

import org.jspecify.annotations.NullMarked;
