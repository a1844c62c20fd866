package nl.doorstroom.reporting.replay.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Nothing can be chosen yet: everything of the tenant is made anew. */
@Schema(examples = "{}")
record StartRunRequest() {}
