/**
 * Shows from facts how many people were placed, how many benefits that ended, and whether it lasted.
 *
 * <p>Every figure is a plain function over the recorded facts of a few people, under a set of definitions that is data.
 * This service decides nothing about people and claims no cause: it counts what happened.
 */
@NullMarked
package nl.doorstroom.reporting;

import org.jspecify.annotations.NullMarked;
