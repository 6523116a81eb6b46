package worksafe.acceptance;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/** Shows its certificate whichever authorities the server says it believes, as no honest client would. */
final class InsistentKeys extends X509ExtendedKeyManager {

    private final PrivateKey key;
    private final X509Certificate[] chain;

    private InsistentKeys(PrivateKey key, X509Certificate[] chain) {
        super();
        this.key = key;
        this.chain = chain;
    }

    static InsistentKeys of(Path store, String password) {
        try (var file = Files.newInputStream(store)) {
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(file, password.toCharArray());
            var alias = keys.aliases().nextElement();
            var certificates = keys.getCertificateChain(alias);
            var chain = new X509Certificate[certificates.length];
            System.arraycopy(certificates, 0, chain, 0, chain.length);
            return new InsistentKeys((PrivateKey) keys.getKey(alias, password.toCharArray()), chain);
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public String chooseEngineClientAlias(
            String[] types, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        return "own";
    }

    @Override
    public String chooseClientAlias(String[] types, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return "own";
    }

    @Override
    public String[] getClientAliases(String type, Principal @Nullable [] issuers) {
        return new String[] {"own"};
    }

    @Override
    public String[] getServerAliases(String type, Principal @Nullable [] issuers) {
        return new String[] {"own"};
    }

    @Override
    public String chooseServerAlias(String type, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return "own";
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        return chain.clone();
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
        return key;
    }
}
