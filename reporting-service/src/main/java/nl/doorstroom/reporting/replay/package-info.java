/**
 * Makes the outcome rows anew, while the present ones go on answering: from the facts (rebuild), or from the topics, read
 * from their beginning into empty tables (replay).
 */
@NullMarked
package nl.doorstroom.reporting.replay;

import org.jspecify.annotations.NullMarked;
