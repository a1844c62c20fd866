package nl.doorstroom.trajectories.groupsession.web;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import nl.doorstroom.trajectories.groupsession.SessionVisitor;

/** A known person and a session. */
@Schema(examples = """
        {"id": "019a2b3c-0000-7000-8000-0000000000e2", "sessionId": "019a2b3c-0000-7000-8000-0000000000e1",
         "participantId": "019a2b3c-0000-7000-8000-000000000001", "signedOn": true, "attended": false, "version": 1}""")
record SignOnResponse(
        UUID id,
        UUID sessionId,
        UUID participantId,

        @Schema(description = "False: withdrawn, or came without having signed on.")
        boolean signedOn,

        boolean attended,

        @Schema(description = "In quotation marks it is the ETag.")
        long version) {

    static SignOnResponse from(SessionVisitor visitor) {
        return new SignOnResponse(
                visitor.id(),
                visitor.sessionId(),
                visitor.participantId(),
                visitor.signedOn(),
                visitor.attended(),
                visitor.version());
    }
}
