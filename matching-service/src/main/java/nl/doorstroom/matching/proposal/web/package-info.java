/** Proposals over HTTP. */
@NullMarked
package nl.doorstroom.matching.proposal.web;

import org.jspecify.annotations.NullMarked;
