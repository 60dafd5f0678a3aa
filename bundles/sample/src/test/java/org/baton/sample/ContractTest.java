package org.baton.sample;

import org.baton.sdk.contract.ModuleContract;

class ContractTest extends ModuleContract {}
