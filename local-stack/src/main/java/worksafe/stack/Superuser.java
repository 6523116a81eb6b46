package worksafe.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * How to reach a PostgreSQL server as its superuser.
 *
 * @param host name or address
 * @param port TCP port
 * @param name login role that may create roles and databases
 * @param password its password
 * @param parameters what stands behind the address, from its question mark on, such as what TLS needs; often empty
 */
public record Superuser(String host, int port, String name, String password, String parameters) {

    /** One who connects in plain. */
    public Superuser(String host, int port, String name, String password) {
        this(host, port, name, password, "");
    }

    /** The JDBC URL of a database on this server. */
    public String url(String database) {
        return "jdbc:postgresql://%s:%d/%s%s".formatted(host, port, database, parameters);
    }

    /** Opens a connection to a database as the superuser. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), name, password);
    }

    @Override
    public String toString() {
        return name + "@" + host + ":" + port;
    }
}
