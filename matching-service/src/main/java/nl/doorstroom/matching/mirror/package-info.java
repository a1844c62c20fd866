/**
 * Rows of a tenant in memory, for work that looks at all of them at once. A mirror shows what the database has at each
 * reading: what was written since the last one is read first. Nothing is written here, and nothing depends on it that
 * could not be read from the database.
 */
@NullMarked
package nl.doorstroom.matching.mirror;

import org.jspecify.annotations.NullMarked;
