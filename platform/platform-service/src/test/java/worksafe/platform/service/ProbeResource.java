package worksafe.platform.service;

import io.agroal.api.AgroalDataSource;
import io.quarkus.security.PermissionsAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.CreatesIn;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.answer.Retiring;

/** The smallest service that uses every mechanism of the platform. */
@Path("probes")
@Produces("application/json")
class ProbeResource {

    static final UUID SUCCESSOR = UUID.fromString("0197f3c4-0000-7000-8000-000000000002");

    private final ProbeOperations operations;

    ProbeResource(ProbeOperations operations) {
        this.operations = operations;
    }

    @GET
    @PermissionsAllowed("probe:read")
    public List<String> list(@BeanParam PageQuery query, @QueryParam("sector") Sector sector) {
        var unused = query.page("-name");
        return operations.names();
    }

    @GET
    @Path("untransacted")
    @PermissionsAllowed("probe:read")
    public List<String> untransacted() {
        return operations.namesWithoutTransaction();
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("probe:read")
    @Operation(operationId = "getProbe")
    public ProbeView get(@PathParam("id") UUID id) {
        return new ProbeView(id, "probe", 3);
    }

    @POST
    @Consumes("application/json")
    @PermissionsAllowed("probe:write")
    @Operation(operationId = "createProbe")
    public ProbeView create(@HeaderParam("Idempotency-Key") IdempotencyKey key, @NotNull @Valid NewProbe probe) {
        return operations.create(key, probe);
    }

    @PUT
    @Path("{id}")
    @Consumes("application/json")
    @PermissionsAllowed("probe:write")
    @Operation(operationId = "changeProbe")
    public ProbeView change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") IfMatch expected, @Valid NewProbe probe) {
        expected.require(3);
        return new ProbeView(id, probe.name(), 4);
    }

    @POST
    @Path("{id}/succession")
    @CreatesIn("probes")
    @PermissionsAllowed("probe:write")
    @Operation(operationId = "succeedProbe")
    public ProbeView succeed(@PathParam("id") UUID id, @HeaderParam("If-Match") IfMatch expected) {
        return new ProbeView(SUCCESSOR, "successor of " + id, 3);
    }

    @POST
    @Path("work")
    @PermissionsAllowed("probe:write")
    @Operation(operationId = "beginProbeWork")
    public JobView begin(@HeaderParam("Idempotency-Key") IdempotencyKey key, @QueryParam("upTo") Integer upTo) {
        return operations.count(upTo);
    }

    @POST
    @Path("{id}/work")
    @PermissionsAllowed("probe:write")
    @Operation(operationId = "workOnProbe")
    public Outcome<ProbeView> work(@PathParam("id") UUID id, @QueryParam("upTo") Integer upTo) {
        return upTo < 10
                ? new Outcome.Done<>(new ProbeView(id, "done", upTo))
                : new Outcome.Underway<>(operations.count(upTo));
    }

    @GET
    @Path("old")
    @Retiring(since = "2025-12-01", until = "2026-06-02", instead = "probes")
    @PermissionsAllowed("probe:read")
    @Operation(operationId = "listOldProbes", summary = "列出旧的探针")
    public List<String> old() {
        return List.of();
    }

    @POST
    @Path("failures")
    @Consumes("application/json")
    @PermissionsAllowed("probe:write")
    public void fail(NewProbe probe) {
        operations.createAndFail(probe);
    }

    @POST
    @Path("counting")
    @PermissionsAllowed("probe:write")
    public JobView count(@QueryParam("upTo") Integer upTo) {
        return operations.count(upTo);
    }

    record NewProbe(
            @NotBlank @Size(max = 20) String name,
            @NotNull RegionCode region,
            Sector sector,
            @Max(10) Integer weight,
            LocalDate since) {}

    record ProbeView(UUID id, String name, long revision) implements Versioned {}

    @ApplicationScoped
    static class ProbeOperations {

        private final AgroalDataSource database;
        private final Idempotency idempotency;
        private final InstantSource clock;
        private final Jobs jobs;

        ProbeOperations(AgroalDataSource database, Idempotency idempotency, InstantSource clock, Jobs jobs) {
            this.database = database;
            this.idempotency = idempotency;
            this.clock = clock;
            this.jobs = jobs;
        }

        @Transactional
        List<String> names() {
            return namesWithoutTransaction();
        }

        List<String> namesWithoutTransaction() {
            try (var connection = database.getConnection();
                    var rows = connection.createStatement().executeQuery("select name from probe order by name")) {
                var names = new ArrayList<String>();
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
                return names;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Transactional
        ProbeView create(IdempotencyKey key, NewProbe probe) {
            return idempotency.once(
                    key,
                    "createProbe",
                    probe,
                    ProbeView.class,
                    before -> requireSeen(before.id()),
                    () -> insert(probe));
        }

        private UUID requireSeen(UUID id) {
            try (var connection = database.getConnection();
                    var select = connection.prepareStatement("select 1 from probe where id = ?")) {
                select.setObject(1, id);
                if (!select.executeQuery().next()) {
                    throw new NotFound(id);
                }
                return id;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Transactional
        void createAndFail(NewProbe probe) {
            var unused = insert(probe);
            throw new IllegalStateException("on purpose");
        }

        @Transactional
        JobView count(int upTo) {
            return jobs.submit(Uuid7.next(clock), "count", Integer.toString(upTo), (long) upTo);
        }

        private ProbeView insert(NewProbe probe) {
            var id = Uuid7.next(clock);
            try (var connection = database.getConnection();
                    var insert = connection.prepareStatement(
                            "insert into probe (id, region, sector, name) values (?, ?, ?, ?)")) {
                insert.setObject(1, id);
                insert.setLong(2, probe.region().value());
                insert.setString(
                        3, probe.sector() == null ? "EMERGENCY" : probe.sector().name());
                insert.setString(4, probe.name());
                insert.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return new ProbeView(id, probe.name(), 0);
        }
    }
}
