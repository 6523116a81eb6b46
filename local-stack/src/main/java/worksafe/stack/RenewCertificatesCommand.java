package worksafe.stack;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;

/** Gives every part of a running, encrypted stack a new certificate, while it runs. */
final class RenewCertificatesCommand {

    private static final String NODE = "1";

    /** Held, for the level of a logger that nobody holds is forgotten. */
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    private final StackHome home;
    private final PortPlan ports;
    private final PrintStream out;

    RenewCertificatesCommand(StackHome home, Map<String, String> environment, PrintStream out) {
        this.home = home;
        this.ports = PortPlan.kept(home.ports(), environment);
        this.out = out;
    }

    int run(List<String> words) {
        new Arguments(words, Set.of(), Set.of()).noOperands();
        if (!ports.tls()) {
            throw new StackException(Speech.of("tls.not-used"));
        }
        var secrets = Secrets.kept(home.secrets());
        var tls = StackTls.kept(home, secrets);
        tls.renew();
        var server = tls.databaseServer();
        Unprivileged.detect().ownEach(server.folder());
        var superuser = new Superuser(
                "127.0.0.1", ports.of(PortPlan.POSTGRES), "postgres", secrets.postgres(), server.clientParameters());
        try (var database = superuser.connect("postgres");
                var statement = database.createStatement()) {
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new StackException(Speech.of("tls.not-taken-up", PortPlan.POSTGRES, e), e);
        }
        takenUpByTheBroker(tls);
        out.println(Speech.of("tls.renewed", StackTls.parts().size()));
        return 0;
    }

    /** Set to the same file again, the setting has the broker read it. */
    private void takenUpByTheBroker(StackTls tls) {
        var settings = new HashMap<String, Object>(tls.stores(StackTls.OPERATOR));
        settings.put("security.protocol", "SSL");
        settings.put("bootstrap.servers", "127.0.0.1:" + ports.of(PortPlan.KAFKA));
        var file = tls.stores(PortPlan.KAFKA).get("ssl.keystore.location");
        KAFKA.setLevel(Level.SEVERE);
        try (var admin = Admin.create(settings)) {
            var unused = admin.incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.BROKER, NODE),
                            List.of(new AlterConfigOp(
                                    new ConfigEntry("listener.name.clients.ssl.keystore.location", file),
                                    AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new StackException(Speech.of("tls.not-taken-up", PortPlan.KAFKA, e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException(Speech.of("interrupted"), e);
        }
    }
}
