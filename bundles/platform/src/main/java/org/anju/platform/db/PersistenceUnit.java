package org.anju.platform.db;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import javax.persistence.SharedCacheMode;
import javax.persistence.ValidationMode;
import javax.persistence.spi.ClassTransformer;
import javax.persistence.spi.PersistenceUnitInfo;
import javax.persistence.spi.PersistenceUnitTransactionType;
import javax.sql.DataSource;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The persistence unit of a domain bundle, as {@code META-INF/persistence.xml} lists its row classes. */
final class PersistenceUnit implements PersistenceUnitInfo {
    private static final String DERBY = "derby(batchLimit=100,datePrecision=1000,disableAlterSeqenceIncrementBy=true,"
            + "NextSequenceQuery=\"VALUES NEXT VALUE FOR {0}\")";
    private static final String POSTGRES =
            "postgres(batchLimit=100,datePrecision=1000,disableAlterSeqenceIncrementBy=true)";

    private final Bundle bundle;
    private final String domain;
    private final Database database;
    private final List<String> classes;

    private PersistenceUnit(Bundle bundle, String domain, Database database, List<String> classes) {
        this.bundle = bundle;
        this.domain = domain;
        this.database = database;
        this.classes = classes;
    }

    static PersistenceUnit of(Bundle bundle, String domain, Database database) throws IOException {
        URL descriptor = bundle.getEntry("META-INF/persistence.xml");
        return new PersistenceUnit(bundle, domain, database, descriptor == null ? List.of() : rows(descriptor));
    }

    private static List<String> rows(URL descriptor) throws IOException {
        try (InputStream in = descriptor.openStream()) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            NodeList nodes = factory.newDocumentBuilder().parse(in).getElementsByTagName("class");
            List<String> names = new ArrayList<>();
            for (int i = 0; i < nodes.getLength(); i++) {
                names.add(nodes.item(i).getTextContent().strip());
            }
            return names;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    @Override
    public Properties getProperties() {
        Properties properties = new Properties();
        properties.setProperty("openjpa.RuntimeUnenhancedClasses", "unsupported");
        properties.setProperty("openjpa.DynamicEnhancementAgent", "false");
        properties.setProperty("openjpa.Log", "slf4j");
        properties.setProperty("openjpa.jdbc.DBDictionary", database.derby() ? DERBY : POSTGRES);
        // Schemas belong to Liquibase. OpenJPA's own default (a dynamic schema) reads nothing; a native one does, and
        // refuses
        // Derby's BOOLEAN.
        properties.setProperty("openjpa.jdbc.QuerySQLCache", "true");
        return properties;
    }

    @Override
    public String getPersistenceUnitName() {
        return domain;
    }

    @Override
    public String getPersistenceProviderClassName() {
        return "org.apache.openjpa.persistence.PersistenceProviderImpl";
    }

    @Override
    public PersistenceUnitTransactionType getTransactionType() {
        return PersistenceUnitTransactionType.RESOURCE_LOCAL;
    }

    @Override
    public DataSource getJtaDataSource() {
        return null;
    }

    @Override
    public DataSource getNonJtaDataSource() {
        return database.source();
    }

    @Override
    public List<String> getMappingFileNames() {
        return List.of();
    }

    @Override
    public List<URL> getJarFileUrls() {
        return List.of();
    }

    @Override
    public URL getPersistenceUnitRootUrl() {
        return bundle.getEntry("/");
    }

    @Override
    public List<String> getManagedClassNames() {
        return classes;
    }

    @Override
    public boolean excludeUnlistedClasses() {
        return true;
    }

    @Override
    public SharedCacheMode getSharedCacheMode() {
        return SharedCacheMode.NONE;
    }

    @Override
    public ValidationMode getValidationMode() {
        return ValidationMode.NONE;
    }

    @Override
    public String getPersistenceXMLSchemaVersion() {
        return "2.1";
    }

    @Override
    public ClassLoader getClassLoader() {
        return bundle.adapt(BundleWiring.class).getClassLoader();
    }

    @Override
    public void addTransformer(ClassTransformer transformer) {
        // Rows are enhanced at build time.
    }

    @Override
    public ClassLoader getNewTempClassLoader() {
        return null;
    }
}
