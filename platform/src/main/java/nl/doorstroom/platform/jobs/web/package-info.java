/** Runs of jobs, as operations sees them. */
@NullMarked
package nl.doorstroom.platform.jobs.web;

import org.jspecify.annotations.NullMarked;
