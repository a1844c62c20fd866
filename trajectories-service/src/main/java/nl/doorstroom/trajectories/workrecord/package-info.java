/** Work records: what a crew did, where and for how long, for the report to the council. Nothing of a person. */
@NullMarked
package nl.doorstroom.trajectories.workrecord;

import org.jspecify.annotations.NullMarked;
