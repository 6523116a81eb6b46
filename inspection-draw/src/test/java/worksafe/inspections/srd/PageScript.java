package worksafe.inspections.srd;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;

/** Runs the script of {@link VerifierPage} without a browser. */
final class PageScript implements AutoCloseable {

    /** What the script asks of a browser's WebCrypto, answered by the JDK. */
    private static final String WEB_CRYPTO = """
            globalThis.crypto = { subtle: {
              digest: async (name, message) => DrawVerifier.unhex(jdkDigest(DrawVerifier.hex(message))),
              importKey: async (form, key) => DrawVerifier.hex(key),
              sign: async (name, key, message) => DrawVerifier.unhex(jdkSign(key, DrawVerifier.hex(message))),
            } };
            """;

    private static final HexFormat HEX = HexFormat.of();

    private final Context context;
    private final Value verify;

    private PageScript(boolean webCrypto) {
        context = Context.newBuilder("js")
                .option("engine.WarnInterpreterOnly", "false")
                .build();
        var globals = context.getBindings("js");
        globals.putMember("jdkDigest", (ProxyExecutable) given -> digest(given[0].asString()));
        globals.putMember("jdkSign", (ProxyExecutable) given -> sign(given[0].asString(), given[1].asString()));
        context.eval("js", VerifierPage.script());
        if (webCrypto) {
            context.eval("js", WEB_CRYPTO);
        }
        verify = context.eval(
                "js",
                "(bundle, done) => { " + VerifierPage.VERIFY.strip()
                        + "(bundle).then(said => { done(said); }, wrong => { done('broken: ' + wrong.stack); }); }");
    }

    /** As a browser that offers WebCrypto. */
    static PageScript withWebCrypto() {
        return new PageScript(true);
    }

    /** As a browser that was given the page over an address that is not secure. */
    static PageScript withoutWebCrypto() {
        return new PageScript(false);
    }

    VerifierAnswer verify(byte[] bundle) {
        var said = new AtomicReference<String>();
        verify.executeVoid(HEX.formatHex(bundle), (ProxyExecutable) given -> {
            said.set(given[0].asString());
            return null;
        });
        return VerifierPage.answer(said.get());
    }

    private static String digest(String message) {
        try {
            return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(HEX.parseHex(message)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sign(String key, String message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HEX.parseHex(key), "HmacSHA256"));
            return HEX.formatHex(mac.doFinal(HEX.parseHex(message)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
