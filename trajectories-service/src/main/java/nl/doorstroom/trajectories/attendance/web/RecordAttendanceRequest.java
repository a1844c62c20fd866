package nl.doorstroom.trajectories.attendance.web;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Days of one person; all of them are taken, or none. */
@Schema(examples = """
        {"entries": [{"day": "2026-03-02", "code": "AANWEZIG", "from": "08:30", "until": "12:30"},
                     {"day": "2026-03-04", "code": "VERLOF", "hours": 4}]}""")
record RecordAttendanceRequest(@NotEmpty @Size(max = 100) List<@NotNull @Valid AttendanceBody> entries) {}
