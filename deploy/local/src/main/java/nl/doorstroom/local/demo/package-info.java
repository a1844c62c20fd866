/** The Putten scenario, walked by the endpoints that users have and no others. */
@NullMarked
package nl.doorstroom.local.demo;

import org.jspecify.annotations.NullMarked;
