package worksafe.platform.service.wall;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A call of the driver through a method that was asked of something before it. */
final class Reflected {

    private Reflected() {}

    static @Nullable Object call(Object target, Method method, Object... arguments) throws SQLException {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            var thrown = e.getTargetException();
            if (thrown instanceof SQLException refused) {
                throw refused;
            }
            if (thrown instanceof RuntimeException broken) {
                throw broken;
            }
            throw new SQLException(thrown);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
