package io.parvis.sandbox.soap;

import com.secutix.service.catalogservice.v1_33.AliveResult;
import com.secutix.service.catalogservice.v1_33.CatalogResult;
import com.secutix.service.catalogservice.v1_33.CatalogResultDetailed;
import com.secutix.service.catalogservice.v1_33.CatalogService;
import com.secutix.service.catalogservice.v1_33.LastSetupUpdateResult;
import com.secutix.service.catalogservice.v1_33.POSConfigResult;
import io.parvis.sandbox.service.CatalogAnswers;
import io.parvis.sandbox.venue.Selection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jws.WebService;

/** SecuTix's catalogue service. */
@ApplicationScoped
@WebService(
        serviceName = "CatalogService",
        portName = "CatalogServicePort",
        targetNamespace = "http://v1_33.CatalogService.service.secutix.com",
        endpointInterface = "com.secutix.service.catalogservice.v1_33.CatalogService")
public class CatalogEndpoint implements CatalogService {
    private final CatalogAnswers answers;

    CatalogEndpoint(CatalogAnswers answers) {
        this.answers = answers;
    }

    @Override
    public AliveResult isCatalogServiceAlive() {
        return answers.alive(SoapCall.current());
    }

    @Override
    public LastSetupUpdateResult getLastSetupUpdate() {
        return answers.lastSetupUpdate(SoapCall.current());
    }

    @Override
    public POSConfigResult getPOSConfig(String requestId) {
        return answers.pointOfSale(SoapCall.current(), requestId);
    }

    @Override
    public CatalogResultDetailed getCatalogDetailed(
            String requestId, String seasonCode, String productCode, String scope) {
        return answers.detailed(SoapCall.current(), requestId, Selection.of(seasonCode, productCode, scope));
    }

    @Override
    public CatalogResult getCatalog(String requestId, String seasonCode, String productCode, String scope) {
        return answers.asText(SoapCall.current(), requestId, Selection.of(seasonCode, productCode, scope));
    }
}
