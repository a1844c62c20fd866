/**
 * What every service does in the same way, one small package per mechanism and not one business word. A service depends
 * on it as it depends on Quarkus; docs/adr/0001 says why it exists.
 */
@NullMarked
package nl.doorstroom.platform;

import org.jspecify.annotations.NullMarked;
