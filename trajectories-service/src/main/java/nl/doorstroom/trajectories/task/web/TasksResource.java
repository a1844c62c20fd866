package nl.doorstroom.trajectories.task.web;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.trajectories.task.Task;
import nl.doorstroom.trajectories.task.TaskState;
import nl.doorstroom.trajectories.task.Tasks;

/** What a coach must look at. */
@Path("/tasks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks", description = "What a person must decide, because no rule may.")
public class TasksResource {

    private final Tasks tasks;
    private final Cursors cursors;
    private final ProcessingLog log;
    private final CurrentTenant tenant;
    private final Clock clock;

    TasksResource(Tasks tasks, Cursors cursors, ProcessingLog log, CurrentTenant tenant, Clock clock) {
        this.tasks = tasks;
        this.cursors = cursors;
        this.log = log;
        this.tenant = tenant;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(operationId = "listTasks", summary = "List tasks in the order of registration")
    public Page<TaskResponse> list(
            @RestQuery @Nullable TaskState state,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        String name = "tasks " + state;
        Page<Task> page =
                cursors.page(name, limit, tasks.list(state, cursors.after(name, cursor), limit + 1), Task::id);
        log.record("list-tasks", people(page.items()));
        return page.map(TaskResponse::from);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(operationId = "getTask", summary = "Read one task")
    public RestResponse<TaskResponse> get(UUID id) {
        Task task = tasks.get(id);
        log.record("read-task", people(List.of(task)));
        return Answers.ok(TaskResponse.from(task), task.version());
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("{id}/completions")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(operationId = "completeTask", summary = "Say that a task is done")
    public RestResponse<TaskResponse> complete(UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        Task task = tasks.get(id);
        Preconditions.requireMatch(ifMatch, task.version());
        task.complete(tenant.user(), clock);
        tasks.flush();
        log.record("complete-task", people(List.of(task)));
        return Answers.ok(TaskResponse.from(task), task.version());
    }

    private static List<UUID> people(List<Task> shown) {
        return shown.stream().map(Task::participantId).filter(Objects::nonNull).toList();
    }
}
